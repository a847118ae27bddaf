using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Bot.Evaluation.Reporting;

/// <summary>Where and when figures were taken: without it a time means nothing.</summary>
internal static class Machine
{
    private const int ShortCommit = 8;
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    public static string Describe(TimeProvider clock, string command) => string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC · {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte:0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{Commit}{Configuration}\n{command}");

    /// <summary>Of the source this was built from; nothing where the build did not know it.</summary>
    private static string Commit { get; } =
        typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, { Length: >= ShortCommit } commit] ? $", commit {commit[..ShortCommit]}" : "";

    // A build for debugging is slower; nobody should compare its times.
#if DEBUG
    private const string Configuration = ", debug build";
#else
    private const string Configuration = "";
#endif
}
