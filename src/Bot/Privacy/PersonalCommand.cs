using Bot.Language;

namespace Bot.Privacy;

/// <summary>What somebody asks about their own data, in place of a question.</summary>
internal enum PersonalRequest
{
    Export,

    /// <summary>They are told what that means first.</summary>
    Forget,

    ForgetConfirmed,
}

/// <summary>Reads such words.</summary>
internal static class PersonalCommand
{
    private static readonly Dictionary<string, (PersonalRequest Request, ReplyLanguage Language)> Known = new(StringComparer.Ordinal)
    {
        ["export my data"] = (PersonalRequest.Export, ReplyLanguage.English),
        ["my data"] = (PersonalRequest.Export, ReplyLanguage.English),
        ["forget me"] = (PersonalRequest.Forget, ReplyLanguage.English),
        ["delete my data"] = (PersonalRequest.Forget, ReplyLanguage.English),
        ["yes forget me"] = (PersonalRequest.ForgetConfirmed, ReplyLanguage.English),
        ["exporter mes donnees"] = (PersonalRequest.Export, ReplyLanguage.French),
        ["exporte mes donnees"] = (PersonalRequest.Export, ReplyLanguage.French),
        ["mes donnees"] = (PersonalRequest.Export, ReplyLanguage.French),
        ["oublie moi"] = (PersonalRequest.Forget, ReplyLanguage.French),
        ["oubliez moi"] = (PersonalRequest.Forget, ReplyLanguage.French),
        ["supprime mes donnees"] = (PersonalRequest.Forget, ReplyLanguage.French),
        ["supprimez mes donnees"] = (PersonalRequest.Forget, ReplyLanguage.French),
        ["oui oublie moi"] = (PersonalRequest.ForgetConfirmed, ReplyLanguage.French),
        ["oui oubliez moi"] = (PersonalRequest.ForgetConfirmed, ReplyLanguage.French),
    };

    /// <returns>Null for everything else, which is a question.</returns>
    public static (PersonalRequest Request, ReplyLanguage Language)? Read(string text) =>
        text.Length <= 40 && Known.TryGetValue(FoldedWords.Joined(text), out var command) ? command : null;
}
