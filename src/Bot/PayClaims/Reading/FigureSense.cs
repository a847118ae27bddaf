namespace Bot.PayClaims.Reading;

/// <summary>What a figure is, as far as the cues of its own sentence tell.</summary>
/// <param name="Governor">The cue that names its component; null when the sentence has none.</param>
/// <param name="PayScore">How strongly the sentence speaks of pay at this figure, 0 to 1.</param>
/// <param name="OtherScore">How strongly it speaks of money that is no pay, 0 to 1.</param>
/// <param name="FollowsOn">True when it is set against the figure before it and shares what that one is.</param>
internal sealed record FigureSense(
    PayFigure Figure, Cue? Governor, float PayScore, float OtherScore, PayComponent Component, PayPeriod Period, string? Statistic, bool FollowsOn);
