using System.Text.Json.Serialization;

namespace Bot.Diagnosis;

/// <summary>How one dependency is.</summary>
internal enum FindingStatus
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>It works, and will not for long or not as somebody expects.</summary>
    [JsonStringEnumMemberName("warn")]
    Warn,

    [JsonStringEnumMemberName("fail")]
    Fail,
}

/// <summary>What was found about one dependency.</summary>
/// <param name="Name">Two or three words, the same at each run.</param>
/// <param name="Cause">What was seen.</param>
/// <param name="Mend">What to do about it; empty when nothing is to be done.</param>
internal sealed record Finding(string Name, FindingStatus Status, string Cause, string Mend = "");
