using System.CommandLine;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Duplicates;
using Bot.Evaluation.Scoring.Pages;
using Bot.Evaluation.Scoring.Questions;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Commands;

/// <summary><c>score KIND …</c>: figures of a stored run; nothing is asked of the bot.</summary>
internal static class ScoreCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the figures as JSON, unrounded; what has no value is null." };

    public static Command Create() => new("score", "Score a stored run.") { Questions(), Pages(), Duplicates(), Replies(), Claims() };

    private static Command Questions()
    {
        var (folder, run) = (Set(), Run());
        var byType = new Option<bool>("--by-type") { Description = "One column for each type of question." };
        var queries = new Option<string?>("--queries") { Description = "Questions to use in place of the set's queries.jsonl.", HelpName = "FILE" };
        var relevance = new Option<string?>("--qrels") { Description = "Judgements to use in place of the set's qrels.tsv.", HelpName = "FILE" };
        var command = new Command("qa", "Retrieval, short answers, abstention, citations.") { folder, run, byType, queries, relevance, Json };
        command.SetAction(parsed =>
        {
            var set = QuestionSet.Load(parsed.GetRequiredValue(folder), parsed.GetValue(queries), parsed.GetValue(relevance));
            var score = new QuestionScorer(set, JsonLines.Read(parsed.GetRequiredValue(run), RunLine.Parse)).Score();
            Print(parsed, score, () => ScoreTables.Print(score, parsed.GetValue(byType)));
        });
        return command;
    }

    private static Command Pages()
    {
        var (folder, run) = (Set(), Run());
        var command = new Command("pages", "Main content of web pages.") { folder, run, Json };
        command.SetAction(parsed =>
        {
            var gold = JsonLines.Read(Path.Combine(parsed.GetRequiredValue(folder), "gold.jsonl"), PageText.Parse);
            var score = PageScorer.Score(gold, JsonLines.Read(parsed.GetRequiredValue(run), PageText.Parse));
            Print(parsed, score, () => ScoreTables.PrintFigures(FigureJson.Of(score)));
        });
        return command;
    }

    private static Command Duplicates()
    {
        var (folder, run) = (Set(), Run());
        var command = new Command("dups", "Groups of copies of one story.") { folder, run, Json };
        command.SetAction(parsed =>
        {
            var groups = JsonLines.Read(parsed.GetRequiredValue(run), DuplicateScorer.ParseGroup);
            var score = DuplicateScorer.Score(DuplicateSet.Load(parsed.GetRequiredValue(folder)), groups);
            Print(parsed, score, () => ScoreTables.PrintFigures(FigureJson.Of(score)));
        });
        return command;
    }

    private static Command Replies()
    {
        var questions = new Argument<string>("questions") { Description = "Questions with what a reply must do (JSONL)." };
        var answers = new Argument<string>("answers") { Description = "What answer-batch wrote (JSONL)." };
        var articles = new Option<string>("--articles") { Description = "Folder of the articles, named by id.", HelpName = "DIR", Required = true };
        var failures = new Option<int>("--failures") { Description = "Failed replies to print.", HelpName = "N", DefaultValueFactory = _ => 15 };
        var command = new Command("answers", "Whole replies: outcome, sources, words, quotes, numbers, language.") { questions, answers, articles, failures, Json };
        command.SetAction(parsed =>
        {
            var score = ReplyScorer.Score(
                JsonLines.Read(parsed.GetRequiredValue(questions), ReplyQuestion.Parse),
                JsonLines.Read(parsed.GetRequiredValue(answers), Reply.Parse),
                SourceArticles.Load(parsed.GetRequiredValue(articles)));
            Print(parsed, score.ToJson(), () =>
            {
                ScoreTables.PrintFigures(score.ToJson());
                ScoreTables.PrintFailures(score.Failures.Take(parsed.GetValue(failures)));
            });
        });
        return command;
    }

    private static Command Claims()
    {
        var gold = new Argument<string>("gold") { Description = "Wanted pay claims (JSONL)." };
        var found = new Argument<string>("found") { Description = "Found pay claims (JSONL, or one line with a list)." };
        var command = new Command("claims", "Pay claims read out of articles.") { gold, found, Json };
        command.SetAction(parsed =>
        {
            var score = ClaimScorer.Score(ScoredClaim.Load(parsed.GetRequiredValue(gold)), ScoredClaim.Load(parsed.GetRequiredValue(found)));
            Print(parsed, score, () =>
            {
                ScoreTables.PrintFigures(FigureJson.Of(score));
                ScoreTables.PrintLines(score.Remarks);
            });
        });
        return command;
    }

    private static Argument<string> Set() => new("setdir") { Description = "Folder of the set." };

    private static Argument<string> Run() => new("run") { Description = "The stored run (JSONL)." };

    private static void Print(ParseResult parsed, object score, Action printTable)
    {
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(FigureJson.Write(score));
        }
        else
        {
            printTable();
        }
    }
}
