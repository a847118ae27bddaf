using Bot.Answering.Composition;

namespace Bot.Answering.Verification;

/// <summary>What became of a sentence that a model wrote.</summary>
internal abstract record Verified
{
    private Verified() { }

    public sealed record Holds(DraftStatement Statement) : Verified;

    public sealed record Fails(DropReason Reason) : Verified;
}

/// <summary>Why a written sentence does not leave. The names are those of the counters.</summary>
internal enum DropReason
{
    /// <summary>Empty, too long, or with links, marks or markup in it.</summary>
    Form,

    /// <summary>Not in the reply's language.</summary>
    Language,

    /// <summary>A source it was not given, or none.</summary>
    Source,

    /// <summary>A quote that does not stand in its source, or cuts words.</summary>
    Quote,

    /// <summary>A number, year or length of time that no quote has.</summary>
    Number,

    /// <summary>A sum that no quote has with this currency and bound.</summary>
    Sum,

    /// <summary>Another part of pay.</summary>
    Component,

    /// <summary>Another stretch of time, or none where a sum covers years.</summary>
    Period,

    /// <summary>A person, company or place that the quotes do not speak of.</summary>
    Name,

    /// <summary>Somebody else, or nobody, says it.</summary>
    Speaker,

    /// <summary>A denial dropped, added or widened.</summary>
    Negation,

    /// <summary>Hearsay, a proposal or an estimate told as fact, or as confirmed.</summary>
    Modality,

    /// <summary>Something that stands in no quote: a reason, a comparison, advice, a promise.</summary>
    Outside,
}
