namespace Bot.Briefs.Template;

/// <summary>The parts of a brief that no article gives: what HR may word itself.</summary>
internal enum GuidancePart
{
    /// <summary>Lines over the whole.</summary>
    Frame,

    /// <summary>Good questions to ask.</summary>
    Ask,

    /// <summary>What not to say.</summary>
    Avoid,

    /// <summary>The next step with HR.</summary>
    Next,
}

/// <summary>One line of guidance.</summary>
/// <param name="Source">What it is drawn from, in words.</param>
internal sealed record GuidanceLine(GuidancePart Part, string Text, BriefSourceKind Kind, string Source);

/// <summary>The guidance a brief is written with.</summary>
/// <param name="Version">Of HR's template; 0 for the built-in one.</param>
internal sealed record Guidance(int Version, IReadOnlyList<GuidanceLine> Lines);
