using System.Collections.Frozen;
using Bot.Articles;
using Bot.Language;

namespace Bot.PayClaims;

/// <summary>Names one pay claim: its article's id, a hyphen and a short hash of its kind, amount and words, so that it stays the same when the article is read again.</summary>
internal readonly record struct PayClaimId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What one article says about somebody's pay: figure, component, period, whose, who says so. Values as the article states them, never converted.</summary>
internal sealed record PayClaim
{
    public required PayClaimId Id { get; init; }

    public required ArticleId Article { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>The verbatim words that state it: where they stand in the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Null for a denial or a vague amount.</summary>
    public PayAmount? Amount { get; init; }

    /// <summary>One of <see cref="Qualifiers"/>, or null for a plain figure.</summary>
    public string? Qualifier { get; init; }

    public PayComponent Component { get; init; } = PayComponent.Unspecified;

    /// <summary>What the article adds on its make-up ("mostly stock"), in its own words; null when nothing.</summary>
    public string? ComponentNote { get; init; }

    public PayPeriod Period { get; init; } = PayPeriod.Unspecified;

    /// <summary>Who pays, as short as the article names it; null for a statement about the market.</summary>
    public string? Employer { get; init; }

    /// <summary>Who is paid, as a kind of people, in the article's words.</summary>
    public string? Role { get; init; }

    /// <summary>A level of the employer's own or a seniority, as the article has it.</summary>
    public string? Level { get; init; }

    /// <summary>The one person who is paid, by the fullest name the article has.</summary>
    public string? Person { get; init; }

    /// <summary>The year the figure is for.</summary>
    public int? Year { get; init; }

    /// <summary>Who says so: a person, paper, firm or document by name, or the article's description of an unnamed one; null when no source is given.</summary>
    public string? Speaker { get; init; }

    public string? SpeakerRole { get; init; }

    public bool SpeakerNamed { get; init; }

    public ClaimStatus Status { get; init; } = ClaimStatus.Reported;

    public Modality Modality { get; init; } = Modality.Indicative;

    /// <summary>The article's own conversions of the amount.</summary>
    public IReadOnlyList<PayAmount> Equivalents { get; init; } = [];

    /// <summary>A rise, a fall or a multiple stated with the figure, in the article's words ("up 50 percent since 2022").</summary>
    public string? Change { get; init; }

    /// <summary>The claims it denies or narrows.</summary>
    public IReadOnlyList<PayClaimId> About { get; init; } = [];

    /// <summary>What exactly a denial denies; null when this denies nothing.</summary>
    public DeniedPart? Denies { get; init; }

    /// <summary>The claim that corrects or updates this one; null while it stands.</summary>
    public PayClaimId? SupersededBy { get; init; }

    /// <summary>Fields the rules left open and the model filled, by their names in JSON.</summary>
    public IReadOnlyList<string> Filled { get; init; } = [];

    /// <summary>Fields people set in place of what was read, by their names in JSON.</summary>
    public IReadOnlyList<string> Curated { get; init; } = [];
}

/// <summary>A sum of money or a range as stated.</summary>
/// <param name="Low">Null for "up to".</param>
/// <param name="High">Null for "more than"; equal to <paramref name="Low"/> for one figure.</param>
/// <param name="Currency">ISO 4217, or null when the text does not say.</param>
internal sealed record PayAmount(decimal? Low, decimal? High, string? Currency)
{
    /// <summary>The dollars that a plain "$" may be beside the American one.</summary>
    public static readonly FrozenSet<string?> OtherDollars = FrozenSet.Create<string?>("CAD", "AUD", "NZD", "SGD", "HKD");

    /// <summary>The ends that are stated; one figure has two that are equal.</summary>
    public IEnumerable<decimal> Ends() => new[] { Low, High }.OfType<decimal>();

    /// <summary>True where both ends are stated and differ.</summary>
    public bool IsRange => Low is { } low && High is { } high && low != high;

    /// <summary>True unless both name a currency and not the same.</summary>
    public bool MayShareCurrency(PayAmount other) => Currency is null || other.Currency is null || Currency == other.Currency;

    /// <summary>As <see cref="MayShareCurrency"/>; and a plain "$", which by itself is read as the American one, may be the dollar of the country that an article speaks of, or of whoever asks.</summary>
    public bool MayMeanCurrencyOf(PayAmount stated) => MayShareCurrency(stated) || (Currency == "USD" && OtherDollars.Contains(stated.Currency));
}
