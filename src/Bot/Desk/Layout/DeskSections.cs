using Bot.MessageChecks;
using Bot.Roles;

namespace Bot.Desk.Layout;

/// <summary>The parts of the desk, and who sees which.</summary>
internal static class DeskSections
{
    public const PersonRoles Hr = PersonRoles.HrEditor | PersonRoles.HrApprover;

    public const PersonRoles HrOrOperator = Hr | PersonRoles.Operator;

    public const PersonRoles HrOrManager = Hr | PersonRoles.Manager;

    /// <summary>Whoever is at the desk at all.</summary>
    public const PersonRoles Anyone = HrOrOperator | PersonRoles.Manager;

    private static readonly (string Name, string Path, PersonRoles AnyOf)[] All =
    [
        ("start", "/desk", HrOrOperator),
        ("queue", "/desk/queue", Hr),
        ("faqs", "/desk/faqs", Hr),
        ("allhands", "/desk/all-hands", Hr),
        ("briefs", "/desk/briefs", HrOrManager),
        ("told", "/desk/told", Hr),
        ("insights", "/desk/insights", Hr),
        ("claims", "/desk/claims", Hr),
        ("corpus", "/desk/corpus", HrOrOperator),
        ("messages", "/desk/messages", CheckAccess.AnyOf),
        ("contacts", "/desk/contacts", HrOrOperator),
        ("dead", "/desk/dead", PersonRoles.Operator),
        ("audit", "/desk/audit", HrOrOperator),
    ];

    public static Html Render(Actor actor, string? current, DeskWords words)
    {
        var links = All.Where(section => actor.Holds(section.AnyOf))
            .Select(section => Html.Of($"""<li><a href="{section.Path}"{Html.If(section.Name == current, " aria-current=\"page\"")}>{words[$"section.{section.Name}"]}</a></li>"""));
        return Html.Of($"""<nav class="sections" aria-label="{words["sections"]}"><ul class="inner" role="list">{links}</ul></nav>""");
    }
}
