namespace Bot.Roles;

/// <summary>Roles that may do the same.</summary>
internal static class RoleSets
{
    public const PersonRoles Hr = PersonRoles.HrEditor | PersonRoles.HrApprover;

    public const PersonRoles HrOrManager = Hr | PersonRoles.Manager;

    public const PersonRoles HrOrOperator = Hr | PersonRoles.Operator;

    /// <summary>Whoever has a role at all.</summary>
    public const PersonRoles Any = HrOrOperator | PersonRoles.Manager;
}
