using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Questions;

/// <summary>Scores a run over a question set: retrieval, short answers, abstention and citations.</summary>
internal sealed class QuestionScorer(QuestionSet set, IReadOnlyList<RunLine> run)
{
    private static readonly RunLine Nothing = new("");

    private readonly Dictionary<string, RunLine> lines = LastOfEach(run);

    public QuestionScore Score()
    {
        var given = Given.Of(set.Questions.Where(question => lines.ContainsKey(question.Id)).Select(question => lines[question.Id]));
        var groups = new Dictionary<string, List<SetQuestion>> { [QuestionScore.All] = [.. set.Questions] };
        foreach (var question in set.Questions)
        {
            if (!groups.TryGetValue(question.Type, out var group))
            {
                groups[question.Type] = group = [];
            }

            group.Add(question);
        }

        return new QuestionScore(
            set.Questions.Count,
            set.Questions.Count(question => !lines.ContainsKey(question.Id)),
            groups.ToDictionary(group => group.Key, group => (IReadOnlyDictionary<string, double>)Figures(group.Value, given, isAll: group.Key == QuestionScore.All)));
    }

    private Dictionary<string, double> Figures(List<SetQuestion> questions, Given given, bool isAll)
    {
        var means = new Means();
        var abstention = new Abstention();
        var (answerable, unanswerable) = (new List<double>(), new List<double>());
        foreach (var question in questions)
        {
            var line = lines.GetValueOrDefault(question.Id, Nothing);
            var abstained = line.Abstained ?? (given.Answer && WordText.IsBlank(line.Answer ?? ""));
            AddRetrieval(means, question, line, given);
            AddAnswer(means, question, line, abstained, given);
            AddCitations(means, question, line, abstained, given);
            abstention.Add(question.Answerable, abstained);
            (question.Answerable ? answerable : unanswerable).Add(line.Confidence ?? 0);
        }

        var figures = means.ToFigures();
        figures["n"] = questions.Count;
        if (isAll && (given.Abstained || given.Answer))
        {
            foreach (var (name, value) in abstention.Figures())
            {
                figures[name] = value;
            }
        }

        if (isAll && given.Confidence)
        {
            figures["AUROC"] = Separation.Of(answerable, unanswerable);
        }

        return figures;
    }

    private void AddRetrieval(Means means, SetQuestion question, RunLine line, Given given)
    {
        if (!question.Answerable || !set.Relevant.TryGetValue(question.Id, out var relevant) || !(given.Ranked || given.Passages))
        {
            return;
        }

        means.Add(DocumentMetrics.Of(line.RankedArticles, relevant));
        if (given.Passages && set.Evidence.TryGetValue(question.Id, out var evidence))
        {
            means.Add(EvidenceMetrics.Of((line.Passages ?? []).Select(passage => passage.Text), evidence));
        }
    }

    private static void AddAnswer(Means means, SetQuestion question, RunLine line, bool abstained, Given given)
    {
        if (!given.Answer)
        {
            return;
        }

        var answer = abstained ? "" : line.Answer ?? "";
        if (!question.Answerable)
        {
            means.Add(AnswerMatch.OfUnanswerable(answer, abstained));
        }
        else if (question.Answers.Count > 0)
        {
            // The parts of an answer in several spans are one answer, not alternatives.
            var severalSpans = question.Type.StartsWith("multi-span", StringComparison.Ordinal);
            means.Add(AnswerMatch.Of(answer, severalSpans ? [string.Join(' ', question.Answers)] : question.Answers, question.Language));
        }
    }

    private void AddCitations(Means means, SetQuestion question, RunLine line, bool abstained, Given given)
    {
        if (!given.Citations || !question.Answerable || abstained || !set.Relevant.TryGetValue(question.Id, out var relevant))
        {
            return;
        }

        var cited = new HashSet<string>(line.Citations ?? []);
        var right = cited.Count(relevant.Contains);
        means.Add("citation P", Harmonic.Share(right, cited.Count));
        means.Add("citation R", Harmonic.Share(right, relevant.Count));
    }

    private static Dictionary<string, RunLine> LastOfEach(IReadOnlyList<RunLine> run)
    {
        var lines = new Dictionary<string, RunLine>();
        foreach (var line in run)
        {
            lines[line.Id] = line;
        }

        return lines;
    }

    /// <summary>Which fields the run gives for at least one question of the set; figures on the others are left out.</summary>
    private sealed record Given(bool Ranked, bool Passages, bool Abstained, bool Answer, bool Confidence, bool Citations)
    {
        public static Given Of(IEnumerable<RunLine> lines)
        {
            var given = new Given(false, false, false, false, false, false);
            foreach (var line in lines)
            {
                given = new Given(
                    given.Ranked || line.Ranked is not null, given.Passages || line.Passages is not null, given.Abstained || line.Abstained is not null,
                    given.Answer || line.Answer is not null, given.Confidence || line.Confidence is not null, given.Citations || line.Citations is not null);
            }

            return given;
        }
    }
}
