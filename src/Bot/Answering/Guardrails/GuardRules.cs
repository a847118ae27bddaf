using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Guardrails;

/// <summary>When a rule counts.</summary>
internal enum RuleKind
{
    /// <summary>The message is of the class.</summary>
    Catch,

    /// <summary>The message is of the class when the one before was too.</summary>
    Follow,

    /// <summary>The message is of the class when the one before spoke of pay.</summary>
    After,

    /// <summary>The message is not of the class, whatever else fits.</summary>
    Pass,
}

/// <summary>One line of a rule file.</summary>
/// <param name="Example">A message it is for.</param>
internal sealed record GuardRule(RuleKind Kind, WordPattern Pattern, string Example);

/// <summary>The rules of one class, from its file.</summary>
internal sealed class GuardRules
{
    private static readonly WordPattern PayTalk = WordPattern.Parse("{pay}|{earn}|{raise}|{gagner}");

    private readonly Dictionary<RuleKind, PatternIndex<GuardRule>> _rules;

    private GuardRules(GuardClass @class, IEnumerable<GuardRule> rules)
    {
        Class = @class;
        _rules = rules.GroupBy(rule => rule.Kind).ToDictionary(kind => kind.Key, kind => new PatternIndex<GuardRule>(kind, rule => rule.Pattern));
    }

    public GuardClass Class { get; }

    public IEnumerable<GuardRule> Rules => _rules.Values.SelectMany(kind => kind.Rules);

    /// <summary>All classes, in the order they are asked.</summary>
    public static IReadOnlyList<GuardRules> Load() => [.. Enum.GetValues<GuardClass>().Select(Load)];

    /// <param name="before">The parts of the asker's message before this one, if there was one.</param>
    /// <param name="classBefore">What that one was.</param>
    public bool Fit(GuardMessage message, IReadOnlyList<GuardMessage> before, GuardClass? classBefore, CorpusIndex index) =>
        (Any(RuleKind.Catch, message, index)
            || (classBefore == Class && Any(RuleKind.Follow, message, index))
            || (_rules.ContainsKey(RuleKind.After) && before.Any(part => PayTalk.Fits(part, index)) && Any(RuleKind.After, message, index)))
        && !Any(RuleKind.Pass, message, index);

    private bool Any(RuleKind kind, GuardMessage message, CorpusIndex index) => _rules.GetValueOrDefault(kind)?.First(message, index) is not null;

    private static GuardRules Load(GuardClass @class) =>
        new(@class, RuleFile.Rows(FileOf(@class)).Select(row => new GuardRule(Enum.Parse<RuleKind>(row[0], ignoreCase: true), WordPattern.Parse(row[1]), row[2])));

    private static string FileOf(GuardClass @class) => @class switch
    {
        GuardClass.Injection => "injection.tsv",
        GuardClass.Antitrust => "antitrust.tsv",
        GuardClass.Unmasking => "unmasking.tsv",
        GuardClass.SendToHr => "send-to-hr.tsv",
        GuardClass.Trust => "trust.tsv",
        GuardClass.Legal => "legal.tsv",
        GuardClass.ColleaguePay => "colleague-pay.tsv",
        GuardClass.Retention => "retention.tsv",
        GuardClass.OfferAdvice => "offer-advice.tsv",
        GuardClass.OwnPay => "own-pay.tsv",
        _ => "service.tsv",
    };
}
