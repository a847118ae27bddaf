namespace Bot.Desk.AllHands;

/// <summary>The pages about company meetings.</summary>
internal static class AllHandsPages
{
    public const string Path = "/desk/all-hands";

    public const string Section = "allhands";

    public static IServiceCollection AddAllHandsPages(this IServiceCollection services) =>
        services.AddSingleton<SessionPage>().AddSingleton<ItemPage>().AddSingleton<ItemSteps>();

    public static void MapAllHandsPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("", SessionsPage.GetAsync);
        pages.MapGet("/new", PlanPage.New);
        pages.MapPost("/new", PlanPage.OpenAsync);
        pages.MapGet("/{id}", SessionPage.GetAsync);
        pages.MapGet("/{id}/plan", PlanPage.GetAsync);
        pages.MapPost("/{id}/plan", PlanPage.ChangeAsync);
        pages.MapGet("/{id}/events", SessionEvents.GetAsync);
        pages.MapGet("/{id}/present", PresenterPage.GetAsync);
        pages.MapGet("/{id}/questions.md", ExportEndpoints.MarkdownAsync);
        pages.MapGet("/{id}/questions.csv", ExportEndpoints.CsvAsync);
        pages.MapPost("/{id}/merge", SessionPage.MergeAsync);
        pages.MapPost("/{id}/{step}", SessionPage.StepAsync);
        pages.MapGet("/{id}/q/{question}", ItemPage.GetAsync);
        pages.MapPost("/{id}/q/{question}/{step}", ItemPage.StepAsync);
    }
}
