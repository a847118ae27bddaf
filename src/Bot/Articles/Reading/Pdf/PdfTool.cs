using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Articles.Reading.Pdf;

/// <summary>Runs a program of poppler-utils over a file, within limits of time and output.</summary>
internal static class PdfTool
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    // The longest reports give about two megabytes.
    private const int MostOutput = 32 << 20;

    // For what is left to do once all was written, or once it was stopped.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <param name="program">"pdftotext" or "pdfinfo", found on the PATH.</param>
    /// <returns>What it wrote, or cause and mend of what went wrong.</returns>
    public static (byte[]? Output, string? Problem) Run(string program, params string[] arguments)
    {
        var missing = $"PDF is read with the program {program}, which is not installed here; install the package poppler-utils, or save the article as HTML or text.";
        var inherited = new ProcessStartInfo().Environment;
        var path = inherited.TryGetValue("PATH", out var folders) ? folders ?? "" : "";
        if (Find(program, path) is not { } file)
        {
            return (null, missing);
        }

        using var process = new Process { StartInfo = StartInfo(file, arguments, path, inherited.TryGetValue("LANG", out var language) ? language : null) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (null, missing);
        }

        try
        {
            return Read(process);
        }
        finally
        {
            // However the reading ended, nothing goes on without us.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(Grace);
            }
        }
    }

    // It reads what strangers wrote, so it gets none of our secrets, which may stand in the environment.
    private static ProcessStartInfo StartInfo(string file, string[] arguments, string path, string? language)
    {
        var info = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        info.Environment.Clear();
        info.Environment["PATH"] = path;
        info.Environment["LANG"] = language ?? "C";

        return info;
    }

    // Left to the system, a program of that name in the current directory or beside ours would go first.
    private static string? Find(string program, string path) => path.Split(Path.PathSeparator)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program))
        .FirstOrDefault(File.Exists);

    private static (byte[]? Output, string? Problem) Read(Process process)
    {
        process.StandardInput.Close();
        var output = Task.Run(() => BoundedContent.ReadAll(process.StandardOutput.BaseStream, MostOutput));
        var errors = Task.Run(() => BoundedContent.ReadAll(process.StandardError.BaseStream, MostOutput));
        var isRead = output.Wait(TimeLimit);
        if (isRead && output.Result is null)
        {
            return (null, "it holds more text than any article; split it.");
        }

        if (!isRead || !process.WaitForExit(Grace))
        {
            return (null, $"reading it took longer than {TimeLimit.TotalSeconds:0} seconds; print it to a new PDF, or save it as text.");
        }

        errors.Wait(Grace);
        return process.ExitCode == 0 ? (output.Result, null) : (null, Words(errors.IsCompletedSuccessfully ? errors.Result : null));
    }

    private static string Words(byte[]? errors) =>
        errors is not null && System.Text.Encoding.Latin1.GetString(errors).Contains("password", StringComparison.OrdinalIgnoreCase)
            ? "it is protected by a password; save a copy without one."
            : "it is no PDF that can be read, or it is damaged; open it and save it again.";
}
