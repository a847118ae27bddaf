using System.Diagnostics;

namespace Bot.Faqs;

/// <summary>Where a version stands, as the store has it.</summary>
internal static class FaqStates
{
    public static string Name(FaqState state) => state switch
    {
        FaqState.Draft => "draft",
        FaqState.InReview => "in_review",
        FaqState.Approved => "approved",
        FaqState.Retired => "retired",
        _ => throw new UnreachableException(),
    };

    /// <param name="name">As <see cref="Name"/> gives it.</param>
    public static FaqState Read(string name) => Enum.GetValues<FaqState>().Single(state => Name(state) == name);
}
