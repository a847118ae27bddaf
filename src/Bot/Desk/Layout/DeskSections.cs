using Bot.Roles;

namespace Bot.Desk.Layout;

/// <summary>The parts of the desk, and who sees which.</summary>
internal static class DeskSections
{
    private static readonly (string Name, string Path, PersonRoles AnyOf)[] All =
    [
        ("start", "/desk", RoleSets.HrOrOperator),
        ("queue", "/desk/queue", RoleSets.Hr),
        ("faqs", "/desk/faqs", RoleSets.Hr),
        ("allhands", "/desk/all-hands", RoleSets.Hr),
        ("briefs", "/desk/briefs", RoleSets.HrOrManager),
        ("told", "/desk/told", RoleSets.Hr),
        ("insights", "/desk/insights", RoleSets.Hr),
        ("claims", "/desk/claims", RoleSets.Hr),
        ("corpus", "/desk/corpus", RoleSets.HrOrOperator),
        ("messages", "/desk/messages", RoleSets.HrOrManager),
        ("contacts", "/desk/contacts", RoleSets.HrOrOperator),
        ("dead", "/desk/dead", PersonRoles.Operator),
        ("audit", "/desk/audit", RoleSets.HrOrOperator),
    ];

    public static Html Render(Actor actor, string? current, DeskWords words)
    {
        var links = All.Where(section => actor.Holds(section.AnyOf))
            .Select(section => Html.Of($"""<li><a href="{section.Path}"{Html.If(section.Name == current, " aria-current=\"page\"")}>{words[$"section.{section.Name}"]}</a></li>"""));
        return Html.Of($"""<nav class="sections" aria-label="{words["sections"]}"><ul class="inner" role="list">{links}</ul></nav>""");
    }
}
