using Bot.Roles;

namespace Bot.MessageChecks;

/// <summary>Who may have a message checked, and the word that asks for it in chat.</summary>
internal static class CheckAccess
{
    public static bool MayCheckMessages(this Actor actor) => actor.Holds(RoleSets.HrOrManager);

    /// <summary>Whether a message asks for the check and for nothing else: "check", « vérifier ».</summary>
    public static bool IsAskedFor(string text) => Language.Folding.Fold(text.Trim().TrimEnd('.', '!', '?').TrimEnd()) is "check" or "check message" or "check a message" or "verifier" or "verifier un message";
}
