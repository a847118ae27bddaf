using System.ComponentModel.DataAnnotations;
using Bot.Settings;

namespace Bot.Articles.Ingest;

/// <summary>What <c>serve</c> keeps up to date by itself: section <c>Corpus</c>.</summary>
internal sealed class CorpusOptions : IValidatableObject
{
    /// <summary>Folders and files, read at start and then again and again; relative to the working directory.</summary>
    public SettingList Folders { get; set; } = [];

    /// <summary>Addresses of feeds.</summary>
    public SettingList Feeds { get; set; } = [];

    /// <summary>Seconds between two looks at the folders, 1 to 86,400.</summary>
    [Range(1, 86_400, ErrorMessage = "Corpus:RefreshSeconds must be between 1 and 86400.")]
    public int RefreshSeconds { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from feed in Feeds
        where !(Uri.TryCreate(feed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        select new ValidationResult($"Corpus:Feeds names '{feed}', which is no http or https address.", [nameof(Feeds)]);
}
