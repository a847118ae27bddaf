using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>How sure it is: what the quotes tell as possible, planned, hearsay or alleged is not told as done or confirmed.</summary>
internal static class CertaintyCheck
{
    private static readonly string[] Attributed = ["said", "tells", "claim", "deny", "anonymous", "survey", "wish"];

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (stated.Marks.Contains("confirm") && !quoted.Facts.Any(facts => facts.Marks.Contains("confirm")))
        {
            yield return new Fault(DropReason.Modality, "confirmed");
        }

        if (telling.Told.Any(clause => clause.IsHedged && !KeepsHedge(clause, stated)))
        {
            yield return new Fault(DropReason.Modality, "hedge dropped");
        }

        if (!IsOpen(stated) && !stated.Marks.Contains("deny") && telling.Clear.Any(clause => clause.Marks.Contains("plan") && !KeepsPlan(clause, stated)))
        {
            yield return new Fault(DropReason.Modality, "plan told as done");
        }

        if (!IsOpen(stated) && !stated.Marks.Overlaps(["wish", "promise", "act.call"]) && telling.Clear.Any(clause => clause.Marks.Contains("wish") && !clause.Marks.Contains("said")))
        {
            yield return new Fault(DropReason.Modality, "wish told as done");
        }

        if (stated.Marks.Contains("future+") && !IsOpen(stated) && !stated.Marks.Overlaps(["leftopen", "not", "without", "shut"]) && quoted.Sentences.Any(sentence => sentence.Marks.Contains("leftopen") && telling.ToldSentences.Contains(sentence)))
        {
            yield return new Fault(DropReason.Modality, "left open told as settled");
        }

        // "The unions asked for 5 %": a figure that is only asked for is not what there will be.
        if (!stated.Marks.Overlaps(["wish", "hedge", "not", "deny"]) && telling.Stated.SelectMany(clause => clause.Numbers).Any(number => telling.Quoted.Where(clause => clause.Numbers.Contains(number)).ToList() is { Count: > 0 } there && there.TrueForAll(clause => clause.Marks.Contains("wish") && !clause.Marks.Contains("said"))))
        {
            yield return new Fault(DropReason.Modality, "asked for told as done");
        }

        if (stated.Marks.Contains("already") && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["already", "already+"])))
        {
            yield return new Fault(DropReason.Modality, "already");
        }

        // "He said it would": who still tells that he said it may say "it will".
        if (!IsOpen(stated) && telling.Clear.Any(clause => clause.IsReport && !(stated.Marks.Overlaps(Attributed) && (clause.Facts.Language == "fr" ? clause.Facts.Marks.Overlaps(["per", "sayingthat", "claim", "anonymous", "survey"]) : clause.Facts.Marks.Overlaps(Attributed)))))
        {
            yield return new Fault(DropReason.Modality, "report told as fact");
        }

        if (!IsOpen(stated) && !stated.Marks.Overlaps(Attributed) && telling.ToldSentences.Any(sentence => sentence.Marks.Contains("claim")))
        {
            yield return new Fault(DropReason.Modality, "allegation told as fact");
        }
    }

    /// <summary>"The proposed maximum" tells what is proposed as proposed.</summary>
    private static bool KeepsPlan(Clause quoted, SentenceFacts stated) =>
        quoted.Facts.Marked.Where(mark => mark.Kind == "plan").Select(mark => WordMeanings.Prefix(quoted.Facts.Words[mark.At])).Any(plan => stated.Words.Any(word => WordMeanings.Prefix(word) == plan));

    private static bool IsOpen(SentenceFacts stated) => stated.IsHedged || stated.Marks.Overlaps(["frame", "estimate"]);

    private static bool IsOnlyOnCondition(Clause quoted)
    {
        var marked = quoted.Facts.Marked.Where(mark => mark.At >= quoted.First && mark.At < quoted.End).ToList();
        return !quoted.Marks.Contains("open") && marked.Where(mark => mark.Kind == "hedge").All(hedge => marked.Exists(mark => mark.Kind == "condition" && mark.At == hedge.At)) && !quoted.IsConditional;
    }

    /// <summary>"Might bring forward the grants planned for May" is not "will bring forward the grants planned for May".</summary>
    private static bool KeepsHedge(Clause quoted, SentenceFacts stated)
    {
        if (stated.Marks.Contains("hedge+"))
        {
            return true;
        }

        // "Reclaimed if somebody leaves" is "taken back from who leaves".
        if (IsOnlyOnCondition(quoted) && stated.Marks.Overlaps(["condition", "condition+"]))
        {
            return true;
        }

        if (!stated.IsHedged)
        {
            return false;
        }

        var plans = quoted.Facts.Marked.Where(mark => mark.Kind == "plan").Select(mark => WordMeanings.Prefix(quoted.Facts.Words[mark.At])).ToHashSet(StringComparer.Ordinal);

        // "Said it would" is how one says in English that somebody said "it will".
        return stated.Marks.Overlaps(["hedge", "open"]) || AttributionModality.IsConditional(stated.Text) || (stated.Marks.Contains("report") && !stated.Marks.Contains("said"))
            || stated.Marked.Any(mark => mark.Kind == "plan" && !plans.Contains(WordMeanings.Prefix(stated.Words[mark.At])));
    }
}
