namespace Bot.Answering.Meanings;

/// <summary>Words of a sentence that carry a meaning of <c>Data/meanings.tsv</c>, a figure or a name.</summary>
/// <param name="Name">As the table calls it; or what <see cref="MeaningReader"/> finds besides: money, percent, number; who, first, opening, public, employer.</param>
/// <param name="At">The place of its first word.</param>
/// <param name="Length">Words.</param>
/// <param name="IsNegated">A word of denying stands close before it, or around it in French.</param>
internal readonly record struct Meaning(string Name, int At, int Length, bool IsNegated)
{
    /// <summary>The name, with "~" where it is denied.</summary>
    public string Turned => IsNegated ? Name + "~" : Name;
}
