using System.Diagnostics;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Privacy;

/// <summary>Does what somebody asks about their own data, and says what was done. For the person alone.</summary>
internal sealed class PersonalReply(PersonalData data)
{
    /// <param name="most">Characters the place can show.</param>
    /// <returns>Plain words, in parts: what we say, and the data where it was asked for.</returns>
    public async Task<(string Words, string? Data)> AnswerAsync(PersonId person, PersonalRequest request, ReplyLanguage language, int most, CancellationToken cancellationToken)
    {
        switch (request)
        {
            case PersonalRequest.Forget:
                return (Wording.Get(language, "privacy.forget.ask"), null);
            case PersonalRequest.ForgetConfirmed:
                await data.ForgetAsync(person, cancellationToken);
                return (Wording.Get(language, "privacy.forget.done"), null);
            case PersonalRequest.Export:
                var export = await data.ExportAsync(person, cancellationToken);
                var json = export.Write();
                return export.IsEmpty ? (Wording.Get(language, "privacy.export.empty"), null)
                    : json.Length <= most ? (Wording.Get(language, "privacy.export.done"), json)
                    : (Wording.Get(language, "privacy.export.cut", $"privacy export {person}"), json[..most]);
            default:
                throw new UnreachableException();
        }
    }
}
