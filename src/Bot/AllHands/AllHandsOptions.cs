using System.ComponentModel.DataAnnotations;

namespace Bot.AllHands;

/// <summary>Questions before a company meeting: section <c>AllHands</c>.</summary>
internal sealed class AllHandsOptions
{
    /// <summary>Questions one person may send to one meeting.</summary>
    [Range(1, 100, ErrorMessage = "AllHands:QuestionsPerPerson must be between 1 and 100.")]
    public int QuestionsPerPerson { get; set; } = 5;

    /// <summary>Characters in the longest question.</summary>
    [Range(50, 2_000, ErrorMessage = "AllHands:LongestQuestion must be between 50 and 2000 characters.")]
    public int LongestQuestion { get; set; } = 400;

    /// <summary>The least time between two questions of one person.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "AllHands:BetweenQuestions must be a time span between 00:00:00 and 01:00:00.")]
    public TimeSpan BetweenQuestions { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>What the form offers for how long after the meeting all of it is erased.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00", ErrorMessage = "AllHands:PurgeAfter must be a time span between 01:00:00 and 3650.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan PurgeAfter { get; set; } = TimeSpan.FromDays(90);
}
