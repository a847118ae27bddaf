using System.Globalization;
using Bot.Audit;
using Bot.Conversations;
using Bot.Roles;

namespace Bot.Faqs;

/// <summary>Which replies somebody must look at again, and who: whoever wrote or approved what is said, else all that HR's roles name.</summary>
internal sealed class FaqReviews(FaqStore faqs, Pseudonyms pseudonyms, RoleDirectory roles, TimeProvider clock)
{
    /// <summary>Days before its review that a reply is brought up.</summary>
    public const int DaysAhead = 14;

    /// <summary>The Monday of this week: people are reminded once a week.</summary>
    public DateTimeOffset Week
    {
        get
        {
            var today = clock.GetUtcNow().UtcDateTime.Date;
            return new DateTimeOffset(ISOWeek.ToDateTime(ISOWeek.GetYear(today), ISOWeek.GetWeekOfYear(today), DayOfWeek.Monday), TimeSpan.Zero);
        }
    }

    /// <summary>Approved replies whose review is near or past, or that rely on an article that changed or went; the most urgent first.</summary>
    public async Task<IReadOnlyList<FaqSummary>> DueAsync(CancellationToken cancellationToken)
    {
        var until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(DaysAhead);
        return
        [
            .. (await faqs.ListAsync(cancellationToken))
                .Where(faq => faq.Approved is { } approved && (approved.Content.ReviewBy <= until || faq.Flags.Count > 0))
                .OrderBy(faq => faq.Approved!.Content.ReviewBy ?? DateOnly.MaxValue),
        ];
    }

    /// <summary>Those to tell this week.</summary>
    public async Task<IReadOnlyList<PersonId>> ReadersAsync(CancellationToken cancellationToken)
    {
        var (readers, looked) = (new HashSet<PersonId>(), new Dictionary<Pseudonym, PersonId?>());
        foreach (var faq in await DueAsync(cancellationToken))
        {
            var own = new List<PersonId>();
            foreach (var pseudonym in new[] { faq.Approved!.Author, faq.Approved.Approver }.OfType<Pseudonym>())
            {
                // A few people write most replies, and a role is asked of the platform.
                if (!looked.TryGetValue(pseudonym, out var person))
                {
                    looked.Add(pseudonym, person = await InHrAsync(pseudonym, cancellationToken));
                }

                if (person is { } known)
                {
                    own.Add(known);
                }
            }

            readers.UnionWith(own.Count > 0 ? own : roles.Named(RoleSets.Hr));
        }

        return [.. readers];
    }

    /// <returns>Null where nobody stands behind it any more, or who does is no longer in HR.</returns>
    private async Task<PersonId?> InHrAsync(Pseudonym pseudonym, CancellationToken cancellationToken) =>
        await pseudonyms.PersonOfAsync(pseudonym, cancellationToken) is { } person && (await roles.FindAsync(person, cancellationToken)).IsHr ? person : null;
}
