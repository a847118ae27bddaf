using Bot.Conversations;

namespace Bot.Roles;

/// <summary>What somebody may do beyond asking.</summary>
[Flags]
internal enum PersonRoles
{
    None = 0,

    /// <summary>Writes HR's replies and answers the queue.</summary>
    HrEditor = 1,

    /// <summary>Approves what an editor wrote, and may do all that an editor may.</summary>
    HrApprover = 2,

    /// <summary>Sees what is for managers.</summary>
    Manager = 4,

    /// <summary>Runs the bot: dead letters, articles, the audit.</summary>
    Operator = 8,
}

/// <summary>A person with the roles they hold at this moment; asked of <see cref="RoleDirectory"/> anew for each step.</summary>
internal sealed record Actor(PersonId Person, PersonRoles Roles)
{
    /// <summary>Works on HR's replies and on the queue.</summary>
    public bool IsHr => Holds(RoleSets.Hr);

    /// <summary>Opens the desk; each role sees its own pages there.</summary>
    public bool MayOpenDesk => Holds(RoleSets.Any);

    /// <summary>Makes and opens briefs of their own.</summary>
    public bool MayUseBriefs => Holds(RoleSets.HrOrManager);

    /// <summary>True for each who holds one of these roles.</summary>
    public bool Holds(PersonRoles anyOf) => (Roles & anyOf) != 0;
}
