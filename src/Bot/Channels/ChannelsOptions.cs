using System.ComponentModel.DataAnnotations;

namespace Bot.Channels;

/// <summary>Where answers appear: section <c>Channels</c>.</summary>
internal sealed class ChannelsOptions
{
    /// <summary>Where the answer to a question asked before others goes. What concerns the asker alone goes to the asker alone whatever this says.</summary>
    [EnumDataType(typeof(Place), ErrorMessage = "Channels:Place must be Thread or Private.")]
    public Place Place { get; set; } = Place.Thread;

    /// <summary>What guests, and rooms shared with other companies, get.</summary>
    [EnumDataType(typeof(Outsiders), ErrorMessage = "Channels:Outsiders must be Refuse or PublicArticles.")]
    public Outsiders Outsiders { get; set; } = Outsiders.Refuse;

    /// <summary>How long a link to an article from chat opens it.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00", ErrorMessage = "Channels:LinkLifetime must be a time span between 00:05:00 and 365.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Whether an answer that a model writes is shown while it is written, in direct messages and on the web.</summary>
    public bool Streaming { get; set; } = true;
}

internal enum Place
{
    /// <summary>In the thread of the question, for all who read it.</summary>
    Thread,

    /// <summary>To the asker alone.</summary>
    Private,
}

internal enum Outsiders
{
    /// <summary>One polite refusal.</summary>
    Refuse,

    /// <summary>Answers from articles that are open to everyone.</summary>
    PublicArticles,
}
