using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Articles.Reading.Pdf;

/// <summary>Runs a program of poppler-utils over a file, within limits of time and output.</summary>
internal static class PdfTool
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    // The longest reports give about two megabytes.
    private const int MostOutput = 32 << 20;

    // How often it is looked whether the program is still at work.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <param name="program">"pdftotext" or "pdfinfo", found on the PATH.</param>
    /// <returns>What it wrote, or cause and mend of what went wrong.</returns>
    public static (byte[]? Output, string? Problem) Run(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (null, $"PDF is read with the program {program}, which is not installed here; install the package poppler-utils, or save the article as HTML or text.");
        }

        process.StandardInput.Close();
        var output = Task.Run(() => BoundedContent.ReadAll(process.StandardOutput.BaseStream, MostOutput));
        var errors = Task.Run(() => BoundedContent.ReadAll(process.StandardError.BaseStream, MostOutput));
        var isInTime = output.Wait(TimeLimit) && process.WaitForExit(Grace);
        if (!isInTime || output.Result is null)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Grace);
            return (null, isInTime ? "it holds more text than any article; split it." : $"reading it took longer than {TimeLimit.TotalSeconds:0} seconds; print it to a new PDF, or save it as text.");
        }

        errors.Wait(Grace);
        return process.ExitCode == 0 ? (output.Result, null) : (null, Words(errors.IsCompletedSuccessfully ? errors.Result : null));
    }

    private static string Words(byte[]? errors) =>
        errors is not null && System.Text.Encoding.Latin1.GetString(errors).Contains("password", StringComparison.OrdinalIgnoreCase)
            ? "it is protected by a password; save a copy without one."
            : "it is no PDF that can be read, or it is damaged; open it and save it again.";
}
