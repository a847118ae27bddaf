namespace Bot.Answering.Verification;

/// <summary>Why a written sentence does not leave.</summary>
/// <param name="Check">Which comparison it failed, in words of ours for whoever measures the checks; never the sentence's.</param>
internal readonly record struct Fault(DropReason Reason, string Check);
