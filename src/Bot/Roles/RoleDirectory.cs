using Bot.Articles;
using Bot.Conversations;
using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Roles;

/// <summary>Who holds which role now. Nothing is remembered, so that a role that was taken away is gone at the next step.</summary>
internal sealed partial class RoleDirectory(IOptionsMonitor<RolesOptions> options, IEnumerable<IGroupDirectory> groups, ILogger<RoleDirectory> logger)
{
    private readonly IReadOnlyList<IGroupDirectory> _groups = [.. groups];

    /// <summary>The person with their roles. A group that cannot be looked up gives nothing.</summary>
    public async Task<Actor> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        var roles = PersonRoles.None;
        foreach (var (role, members) in Lists())
        {
            roles |= await HoldsAsync(members, person, cancellationToken) ? role : PersonRoles.None;
        }

        return new Actor(person, roles);
    }

    /// <summary>The people who are named in one of these roles themselves, for those who must be told something; members of groups are not among them.</summary>
    public IReadOnlyList<PersonId> Named(PersonRoles anyOf) =>
        [.. Lists().Where(list => (list.Role & anyOf) != 0).SelectMany(list => list.Members).Select(RoleMember.Parse).OfType<RoleMember.Person>().Select(member => member.Id).Distinct()];

    /// <summary>The most restricted text somebody may be shown where nobody reads along.</summary>
    public static Audience AudienceOf(Actor actor) =>
        actor.IsHr ? Audience.Hr : actor.Holds(PersonRoles.Manager) ? Audience.Managers : Audience.Everyone;

    private IEnumerable<(PersonRoles Role, SettingList Members)> Lists()
    {
        var roles = Current();
        yield return (PersonRoles.HrEditor, roles.HrEditors);
        yield return (PersonRoles.HrApprover, roles.HrApprovers);
        yield return (PersonRoles.Manager, roles.Managers);
        yield return (PersonRoles.Operator, roles.Operators);
    }

    // The file is read again when it changes, and what would stop a start must not stop answers: without roles everybody is an employee.
    private RolesOptions Current()
    {
        try
        {
            return options.CurrentValue;
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            Log.NotRead(logger, wrong.GetType().Name);
            return new RolesOptions();
        }
    }

    private async Task<bool> HoldsAsync(SettingList members, PersonId person, CancellationToken cancellationToken)
    {
        var parsed = members.Select(RoleMember.Parse).OfType<RoleMember>().ToList();
        if (parsed.OfType<RoleMember.Person>().Any(member => member.Id == person))
        {
            return true;
        }

        foreach (var group in parsed.Where(member => member is not RoleMember.Person))
        {
            foreach (var directory in _groups.Where(directory => directory.Covers(group, person)))
            {
                try
                {
                    if (await directory.IsMemberAsync(group, person, cancellationToken))
                    {
                        return true;
                    }
                }
                catch (GroupLookUpException failure)
                {
                    Log.NotLookedUp(logger, failure.Code);
                }
            }
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Who is in a group of Roles could not be looked up: {Code}; its members have no role until it can")]
        public static partial void NotLookedUp(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Error, "The section Roles was changed and cannot be read: {Exception}; nobody has a role until it can. What is wrong says: bot doctor")]
        public static partial void NotRead(ILogger logger, string exception);
    }
}
