using System.CommandLine;
using System.Globalization;
using Bot.Answering.FaqMatching;
using Bot.Evaluation.FaqMatching;

namespace Bot.Evaluation.Commands;

/// <summary><c>faq FOLDER…</c>: how well HR's replies are matched, and what near misses and other questions get.</summary>
internal static class FaqCommand
{
    private static readonly double[] Thresholds = [0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with faq.jsonl, questions.jsonl and outside.jsonl.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Wrong ends to print for each folder.", HelpName = "N" };
        var learn = new Option<bool>("--learn") { Description = "Print the weights learnt from all these folders, and the figures of each with weights learnt from the others." };
        var command = new Command("faq", "Measure the matching of HR's replies.") { folders, failures, learn };
        command.SetAction(parsed =>
        {
            var sets = parsed.GetRequiredValue(folders).Select(FaqSet.Load).ToList();
            foreach (var set in sets)
            {
                var others = sets.Where(other => other != set).ToList();
                var weights = parsed.GetValue(learn) && others.Count > 0 ? MatchLearner.Learn(others) : MatchWeights.Default;
                Print(set, FaqScore.Of(set, new FaqMatcher(FaqSet.Reader, weights)), parsed.GetValue(failures));
                foreach (var match in parsed.GetValue(learn) ? Thresholds : [])
                {
                    var score = FaqScore.Of(set, new FaqMatcher(FaqSet.Reader, weights with { Match = match, Choice = match }));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {match:0.00}: {score.Paraphrases:0.000} shown, {score.Offered:0.000} offered, {score.WrongReply} wrong; near misses {score.NearMissMatched}, outside {score.OutsideMatched}"));
                }
            }

            if (parsed.GetValue(learn))
            {
                Console.WriteLine(MatchLearner.Write(MatchLearner.Learn(sets)));
            }
        });
        return command;
    }

    private static void Print(FaqSet set, FaqScore score, int failures)
    {
        var ends = score.Ends;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set.Name}: paraphrases {score.Paraphrases:0.000} shown, {score.Offered:0.000} offered as a choice, {score.WrongReply} with another reply of {ends.Count(end => end.Question.IsMatch)}; MRR@10 {score.ReciprocalRank:0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  near misses matched {score.NearMissMatched} of {ends.Count(end => end.Question is { IsMatch: false, Kind: not "outside" })}; outside matched {score.OutsideMatched} of {ends.Count(end => end.Question.Kind == "outside")}"));
        foreach (var end in ends.Where(end => end.IsFalse || (end.Question.IsMatch && !end.IsRight)).Take(failures))
        {
            var own = end.Ranked.FirstOrDefault(candidate => candidate.Version.Faq.Value == end.Question.Faq);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {end.Question.Kind} {end.Question.Id}: {end.Question.Text}\n      got {(end.Shown.Count == 0 ? "nothing" : string.Join(" or ", end.Shown))}; its own {end.Question.Faq} {own?.Score:0.00} {own?.Conflict}; best {end.Ranked[0].Version.Faq} {end.Ranked[0].Score:0.00} {end.Ranked[0].Conflict}: {end.Ranked[0].Version.Content.Texts[0].Question}"));
        }
    }
}
