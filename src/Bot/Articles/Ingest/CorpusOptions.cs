using System.ComponentModel.DataAnnotations;
using Bot.Settings;

namespace Bot.Articles.Ingest;

/// <summary>What <c>serve</c> keeps up to date by itself, and how pages are fetched: section <c>Corpus</c>.</summary>
internal sealed class CorpusOptions : IValidatableObject
{
    /// <summary>Folders and files, read at start and then again and again; relative to the working directory.</summary>
    public SettingList Folders { get; set; } = [];

    /// <summary>Addresses of feeds, read at start and then again and again.</summary>
    public SettingList Feeds { get; set; } = [];

    /// <summary>Seconds between two looks at the folders, 1 to 86,400.</summary>
    [Range(1, 86_400, ErrorMessage = "Corpus:RefreshSeconds must be between 1 and 86400.")]
    public int RefreshSeconds { get; set; } = 30;

    /// <summary>Time between two looks at feeds and pages, a minute to thirty days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "Corpus:WebRefresh must be a time span between 00:01:00 and 30.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan WebRefresh { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after it was first read a page is looked at again for corrections and withdrawals, up to ten years; zero: never.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Corpus:FollowPages must be a time span between 00:00:00 and 3650.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan FollowPages { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Megabytes one page may have once it is decompressed, 1 to 20.</summary>
    [Range(1, 20, ErrorMessage = "Corpus:MaxPageMegabytes must be between 1 and 20.")]
    public int MaxPageMegabytes { get; set; } = 10;

    /// <summary>Seconds one request may take, its body included, 1 to 600.</summary>
    [Range(1, 600, ErrorMessage = "Corpus:FetchTimeoutSeconds must be between 1 and 600.")]
    public int FetchTimeoutSeconds { get; set; } = 30;

    /// <summary>Milliseconds between two requests to one host, 0 to 60,000.</summary>
    [Range(0, 60_000, ErrorMessage = "Corpus:PauseMilliseconds must be between 0 and 60000.")]
    public int PauseMilliseconds { get; set; } = 1_000;

    /// <summary>Host names, without port, that pages may be fetched from although they lie inside a private network. What a page redirects to is held to the same list.</summary>
    public SettingList AllowedPrivateHosts { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        (from feed in Feeds
         where Web.PageAddress.Problem(feed) is not null
         select new ValidationResult($"Corpus:Feeds names '{feed}', {Web.PageAddress.Problem(feed)}.", [nameof(Feeds)]))
        .Concat(from host in AllowedPrivateHosts
                where Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown
                select new ValidationResult($"Corpus:AllowedPrivateHosts names '{host}', which is no host name; write it without scheme and port.", [nameof(AllowedPrivateHosts)]));
}
