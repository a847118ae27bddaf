namespace Bot.Insights;

/// <summary>What counts of one question: nothing of its words.</summary>
/// <param name="Asker">Tells askers apart within one reading and names nobody.</param>
/// <param name="Values">A value for each <see cref="InsightDimension"/>.</param>
internal sealed record TurnFact(int Asker, IReadOnlyDictionary<InsightDimension, string> Values);

/// <summary>What questions are counted by. Each question has exactly one value of each.</summary>
internal enum InsightDimension
{
    /// <summary>The Monday of its week, yyyy-MM-dd.</summary>
    Week,

    /// <summary>en or fr.</summary>
    Language,

    /// <summary>answered, faq, abstained, refused or routed.</summary>
    Outcome,

    /// <summary>Id of the pay term it is about; "other" without one.</summary>
    Topic,

    /// <summary>yes where its asker sent it to HR, else no.</summary>
    Sent,

    /// <summary>helpful, unhelpful or none.</summary>
    Feedback,
}
