using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>What a slot of the question weighs against an average word of it.</summary>
/// <param name="averageWeight">Of a word of the question's subject.</param>
internal sealed class SlotWeights(PayQuestion asked, double averageWeight)
{
    private const double Figure = 3;

    // A figure that no claim has tells nothing about which one is meant.
    private const double UnknownFigure = 0.3;
    private const double Component = 1.5;
    private const double Period = 0.8;
    private const double Year = 1;
    private const double Statistic = 0.8;

    // An offer may be of anything.
    private const double OfferAlone = Component / 3;

    public void AddAllButFigure(SubjectMeasure measure, SlotFit slots)
    {
        Add(measure, slots.Component, asked.Components.Count > 0, asked.Components.All(one => one == PayComponent.Offer) ? OfferAlone : Component, near: 0.6, open: 0.4);
        Add(measure, slots.Period, asked.Periods.Count > 0, Period, near: 0.7, open: 0.4);
        Add(measure, slots.Year, asked.Years.Count > 0, Year, near: 0.7, open: 0.5);
        Add(measure, slots.Statistic, asked.Statistic is not null, Statistic, near: 0.3, open: 0.3);
    }

    /// <param name="isKnown">True when some claim of the articles found has it.</param>
    public void AddFigure(SubjectMeasure measure, SlotFit slots, bool isKnown) =>
        Add(measure, slots.Figure, asked.Figures.Count > 0, isKnown ? Figure : UnknownFigure, near: 0, open: 0.3);

    private void Add(SubjectMeasure measure, SlotState state, bool isAsked, double worth, double near, double open)
    {
        if (isAsked)
        {
            var share = state switch { SlotState.Same => 1, SlotState.Near => near, SlotState.Open => open, _ => 0 };
            measure.Add(worth * averageWeight, share, share);
        }
    }
}
