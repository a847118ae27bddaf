using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;
using Bot.Language;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.AllHands.Chat;

/// <summary>Takes a filled-in form once, however often its platform delivers it.</summary>
/// <remarks>In memory and hashed: nothing that is stored may tell which form a question came in.</remarks>
internal sealed class AllHandsForms(AllHandsQuestions questions) : IDisposable
{
    // Platforms repeat within minutes.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _taken = new(new MemoryCacheOptions { SizeLimit = 5_000 });

    /// <param name="form">What the platform or we call this filling-in: the same in each delivery, another in the next form.</param>
    /// <param name="name">As <see cref="AllHandsQuestions"/> takes it.</param>
    public async Task<AllHandsSent> SendAsync(string form, AllHandsId session, PersonId asker, string text, ReplyLanguage language, string? name)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}\n{session}\n{asker}\n{name}\n{text}")));
        Task<AllHandsSent> sending;
        lock (_taken)
        {
            // Who hangs up has sent it all the same.
            sending = _taken.Get<Task<AllHandsSent>>(key) ?? questions.SendAsync(session, asker, text, language, name, CancellationToken.None);
            _taken.Set(key, sending, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 });
        }

        try
        {
            var sent = await sending;
            if (sent is AllHandsSent.Refused)
            {
                // It may be sent again, and then be taken.
                _taken.Remove(key);
            }

            return sent;
        }
        catch
        {
            _taken.Remove(key);
            throw;
        }
    }

    public void Dispose() => _taken.Dispose();
}
