using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Evaluation.Reporting;

/// <summary>Where and when figures were taken: without it a time means nothing.</summary>
internal static class Machine
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    public static string Describe(TimeProvider clock, string command) => string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC · {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte:0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{Configuration}\n{command}");

    // A build for debugging is slower; nobody should compare its times.
#if DEBUG
    private const string Configuration = ", debug build";
#else
    private const string Configuration = "";
#endif
}
