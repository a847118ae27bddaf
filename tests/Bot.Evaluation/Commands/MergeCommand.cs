using System.CommandLine;
using System.Globalization;
using Bot.AllHands.Merging;
using Bot.Evaluation.FaqMatching;
using Bot.Evaluation.Merging;

namespace Bot.Evaluation.Commands;

/// <summary><c>merge FOLDER…</c>: how well questions that ask the same are found, across languages too.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with questions.jsonl (id, lang, text, group), with a set of replies, or with queries.jsonl and qrels.tsv.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Wrong pairs to print for each folder.", HelpName = "N" };
        var learn = new Option<bool>("--learn") { Description = "Print the weights learnt from all these folders, and the figures of each with weights learnt from the others." };
        var command = new Command("merge", "Measure which questions of a meeting are suggested as one.") { folders, failures, learn };
        command.SetAction(parsed =>
        {
            var sets = parsed.GetRequiredValue(folders).Select(MergeSet.Load).ToList();
            foreach (var set in sets)
            {
                var others = sets.Where(other => other != set).ToList();
                Print(set, parsed.GetValue(learn) && others.Count > 0 ? MergeLearner.Learn(others) : MergeWeights.Default, parsed.GetValue(failures));
            }

            if (parsed.GetValue(learn))
            {
                var learnt = MergeLearner.Learn(sets);
                Console.WriteLine(MergeLearner.Write(learnt));
                Console.WriteLine(string.Join('\n', MergeLikeness.Names.Zip(learnt.Weights).Select(pair => string.Create(CultureInfo.InvariantCulture, $"  {pair.Second,7:0.00} {pair.First.Name}"))));
                foreach (var set in sets)
                {
                    Print(set, learnt, 0);
                }
            }
        });
        return command;
    }

    private static void Print(MergeSet set, MergeWeights weights, int failures)
    {
        var all = MergeScore.Of(set, weights);
        var (one, two) = (all.Among(pair => !pair.IsAcrossLanguages), all.Among(pair => pair.IsAcrossLanguages));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set.Name}: {set.Questions.Count} questions, {all.Right.Count + all.Missed.Count} pairs; precision {all.Precision:0.000}, recall {all.Recall:0.000}, F1 {all.F1:0.000}; in one language {one.F1:0.000}, across languages {two.F1:0.000}"));
        var unknown = Enumerable.Range(1, MergeSet.Variants - 1).Select(variant => MergeScore.Of(set, weights, variant).F1).Average();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  with a third of the matters left out: F1 {unknown:0.000}"));
        var matcher = new MergeMatcher(FaqSet.Reader, weights);
        var words = new WordWeights([.. set.Questions.Select(question => question.Reading)]);
        foreach (var (kind, pair) in all.Wrong.Select(pair => ("wrong", pair)).Concat(all.Missed.Select(pair => ("missed", pair))).Take(failures))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {kind} {matcher.Probability(pair.One.Reading, pair.Other.Reading, words):0.00}: {pair.One.Id} {pair.One.Text}\n      {pair.Other.Id} {pair.Other.Text}\n      {Read(pair.One.Reading)}\n      {Read(pair.Other.Reading)}"));
        }
    }

    private static string Read(MergeReading reading) => $"{string.Join(' ', reading.Subjects)} / {string.Join(' ', reading.Actions)} / {string.Join(' ', reading.Aspects)} / {string.Join(' ', reading.Asks)} / {string.Join(' ', reading.Employers)} {string.Join(' ', reading.Places)} {string.Join(' ', reading.Names)}";
}
