namespace Bot.Answering.PayQuestions;

/// <summary>What a question wants to know of a figure that it takes as known.</summary>
internal enum DefinitionSlot
{
    /// <summary>"Is that per year?", « sur combien d'années ? »</summary>
    Period,

    /// <summary>"Gross or net?"</summary>
    Tax,

    /// <summary>"Is that base or total?"</summary>
    Component,

    /// <summary>"What does it include?", "what does total compensation mean there?"</summary>
    Contents,
}
