namespace Bot.Answering.Verification;

/// <summary>Who "he" is in the quotes is not "she" in the sentence.</summary>
internal static class PronounCheck
{
    private static readonly HashSet<string> Hers = ["she", "her", "hers", "herself", "elle"];

    private static readonly HashSet<string> His = ["he", "him", "his", "himself"];

    public static IEnumerable<Fault> Faults(SentenceFacts stated, Telling telling)
    {
        if (stated.Language != "fr" && (IsOther(stated, telling, His, Hers) || IsOther(stated, telling, Hers, His)))
        {
            yield return new Fault(DropReason.Name, "he told as she");
        }
    }

    private static bool IsOther(SentenceFacts stated, Telling telling, HashSet<string> here, HashSet<string> there) =>
        stated.Words.Any(here.Contains) && !stated.Words.Any(there.Contains)
        && telling.Clear.Any(clause => clause.Facts.Language != "fr" && clause.Facts.Words.Any(there.Contains) && !clause.Facts.Words.Any(here.Contains) && there.Contains(clause.Facts.Words[0]));
}
