using System.ComponentModel.DataAnnotations;
using Bot.Settings;

namespace Bot.Roles;

/// <summary>Who may do more than ask: section <c>Roles</c>. Each entry is a <see cref="RoleMember"/>, and an empty list is nobody.</summary>
internal sealed class RolesOptions : IValidatableObject
{
    /// <summary>Who writes HR's replies.</summary>
    public SettingList HrEditors { get; set; } = [];

    /// <summary>Who approves what an editor wrote.</summary>
    public SettingList HrApprovers { get; set; } = [];

    /// <summary>Who may see what is for managers.</summary>
    public SettingList Managers { get; set; } = [];

    /// <summary>Who runs the bot.</summary>
    public SettingList Operators { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Role, SettingList Members)[] roles = [(nameof(HrEditors), HrEditors), (nameof(HrApprovers), HrApprovers), (nameof(Managers), Managers), (nameof(Operators), Operators)];
        return from role in roles
               from member in role.Members
               where RoleMember.Parse(member) is null
               select new ValidationResult($"Roles:{role.Role} names '{member}', {RoleMember.Problem(member)}", [role.Role]);
    }
}
