using Bot.Answering.Composition;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Scoring.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Evaluation.Gold;

/// <summary>The sentences found for a question of a gold set, as the choice among them is learnt.</summary>
/// <param name="IsFact">False where figures of pay are asked for, which claims mostly answer.</param>
/// <param name="Options">The evidence of each (<see cref="SentenceChances"/>), and whether it carries the answer.</param>
internal sealed record SentenceExample(string Set, bool IsFact, IReadOnlyList<(double[] Features, bool IsRight)> Options)
{
    private const double Penalty = 5e-3;
    private const int Rounds = 300;
    private const double Rate = 0.3;

    // What sentences are for counts twice.
    private const double OfFigures = 0.5;

    public bool HasRight => Options.Any(option => option.IsRight);

    /// <summary>The questions of a set that its articles answer.</summary>
    public static async Task<IReadOnlyList<SentenceExample>> OfAsync(GoldSet set, CancellationToken cancellationToken)
    {
        var heard = new Listener();
        using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken, configure: services => services.Replace(ServiceDescriptor.Singleton<IAnswerComposer>(heard)));
        var examples = new List<SentenceExample>();
        foreach (var question in set.Questions.Where(question => question.Question is { ExpectsAnswer: true, Evidence.Count: > 0 }))
        {
            heard.Request = null;
            await bot.AskAsync(question, cancellationToken);
            if (heard.Request is { } request && SentenceCandidates.Of(request) is { Count: > 0 } candidates)
            {
                var rights = candidates.Select(candidate => ReplyJudge.Carries(candidate.Text, question.Question));
                examples.Add(new SentenceExample(set.Name, question.Question.Kind is "fact" or "who", [.. SentenceChances.Evidence(request, candidates).Zip(rights)]));
            }
        }

        return examples;
    }

    /// <returns>The weights of <see cref="SentenceChances"/>.</returns>
    public static double[] Learn(IEnumerable<SentenceExample> examples) => ConditionalLogit.Fit(
        [.. examples.Where(example => example.HasRight).Select(example => new Choice(example.Options, example.IsFact ? 1 : OfFigures))], new double[SentenceChances.Names.Count], Penalty, Rounds, Rate);

    /// <summary>True when one of the likeliest carries the answer.</summary>
    public bool IsAmong(int likeliest, double[] weights) => Options.OrderByDescending(option => ConditionalLogit.Dot(option.Features, weights)).Take(likeliest).Any(option => option.IsRight);

    private sealed class Listener : IAnswerComposer
    {
        private readonly ExtractiveComposer _extractive = new();

        public ComposeRequest? Request { get; set; }

        public Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
        {
            Request = request;
            return _extractive.ComposeAsync(request, cancellationToken);
        }
    }
}
