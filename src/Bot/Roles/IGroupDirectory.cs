using Bot.Conversations;

namespace Bot.Roles;

/// <summary>Looks up who is in a group of one platform.</summary>
internal interface IGroupDirectory
{
    /// <summary>Whether this directory knows such groups and such people: a Slack group holds nobody of Teams.</summary>
    bool Covers(RoleMember group, PersonId person);

    /// <exception cref="GroupLookUpException">It could not be looked up.</exception>
    Task<bool> IsMemberAsync(RoleMember group, PersonId person, CancellationToken cancellationToken);
}

/// <summary>A platform did not say who is in a group.</summary>
/// <param name="code">The platform's own word for why; fit for a log.</param>
internal sealed class GroupLookUpException(string code, Exception? cause = null) : Exception($"The group could not be looked up: {code}", cause)
{
    public string Code { get; } = code;
}
