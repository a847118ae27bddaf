using Bot.Briefs;
using Bot.Channels.Web;
using Bot.Desk.AllHands;
using Bot.Desk.Briefs;
using Bot.Desk.Claims;
using Bot.Desk.Corpus;
using Bot.Desk.Faqs;
using Bot.Desk.Insights;
using Bot.Desk.Layout;
using Bot.Desk.Messages;
using Bot.Desk.Queue;
using Bot.Desk.Running;
using Bot.Desk.SignIn;
using Bot.Desk.Told;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Roles;

namespace Bot.Desk;

internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<DeskLinks>()
        .AddSingleton<DeskSessions>()
        .AddSingleton<DeskForms>()
        .AddSingleton<DeskRoles>()
        .AddSingleton<DeskDoor>()
        .AddSingleton<FaqLists>()
        .AddSingleton<FaqPreview>()
        .AddSingleton<FaqPage>()
        .AddSingleton<FaqEditPage>()
        .AddSingleton<StartPage>()
        .AddSingleton<QueueItemPage>()
        .AddSingleton<CorpusCopies>()
        .AddSingleton<CorpusSteps>()
        .AddSingleton<CorpusPage>()
        .AddSingleton<ClaimPage>()
        .AddAllHandsPages()
        .AddSingleton<BriefPage>()
        .AddSingleton<BriefsPage>()
        .AddSingleton<TemplatePage>()
        .AddSingleton<BriefDoor>()
        .AddSingleton<MessagesPage>()
        .AddSingleton<ToldAnswers>()
        .AddHostedService<ToldFollower>();

    public static void MapDesk(this WebApplication app)
    {
        app.Use(BeginAsync);
        app.MapGet(DeskLinks.Path, EnterPage.Get);
        app.MapPost(DeskLinks.Path, EnterPage.PostAsync);

        var desk = app.MapGroup("/desk").AddEndpointFilter<RouteGroupBuilder, DeskGate>();
        var anyone = desk.MapGroup("").WithMetadata(new DeskRoleNeeded(RoleSets.Any));
        anyone.MapPost("/leave", EnterPage.LeaveAsync);
        anyone.MapGet("", StartPage.GetAsync);
        MapBriefs(desk.MapGroup("/briefs"));
        MapFaqs(desk.MapGroup("/faqs").WithMetadata(new DeskRoleNeeded(RoleSets.Hr)));
        MapCorpus(desk.MapGroup("/corpus").WithMetadata(new DeskRoleNeeded(RoleSets.HrOrOperator)));
        MessagesPage.Map(desk.MapGroup("/messages").WithMetadata(new DeskRoleNeeded(RoleSets.HrOrManager)));
        var hr = desk.MapGroup("").WithMetadata(new DeskRoleNeeded(RoleSets.Hr));
        hr.MapGet("/queue", QueueListPage.GetAsync);
        hr.MapGet("/queue/{id:long}", QueueItemPage.GetAsync);
        hr.MapPost("/queue/{id:long}/{step}", QueueItemPage.StepAsync);
        hr.MapGroup("/all-hands").MapAllHandsPages();
        hr.MapGet("/told", ToldSearchPage.GetAsync);
        hr.MapGet("/insights", InsightsPage.GetAsync);
        hr.MapGet("/claims", ClaimsPage.GetAsync);
        hr.MapGet("/claims/{id}", ClaimPage.GetAsync);
        hr.MapPost("/claims/{id}", ClaimPage.PostAsync);
        desk.MapGet("/contacts", ContactsPage.Get);
        desk.MapGet("/audit", AuditPage.GetAsync);
        var running = desk.MapGroup("/dead").WithMetadata(new DeskRoleNeeded(PersonRoles.Operator));
        running.MapGet("", DeadPage.GetAsync);
        running.MapPost("/{id:long}/resend", DeadPage.ResendAsync);
        anyone.MapGet("/{**rest}", DeskMessage.NotFound);
    }

    private static void MapBriefs(RouteGroupBuilder briefs)
    {
        var template = briefs.MapGroup("/template").WithMetadata(new DeskRoleNeeded(RoleSets.Hr));
        template.MapGet("", TemplatePage.GetAsync);
        template.MapPost("", TemplatePage.PostAsync);
        template.MapPost("/{step}", TemplatePage.StepAsync);
        var own = briefs.MapGroup("").WithMetadata(new DeskRoleNeeded(RoleSets.HrOrManager));
        own.MapGet("", BriefsPage.GetAsync);
        own.MapPost("", BriefsPage.PostAsync);
        own.MapGet("/{id}", BriefPage.GetAsync);
        own.MapGet("/{id}/file/{format}", BriefPage.FileAsync);
        own.MapPost("/{id}/delete", BriefPage.DeleteAsync);
    }

    private static void MapCorpus(RouteGroupBuilder corpus)
    {
        corpus.MapGet("", CorpusPage.GetAsync);
        corpus.MapPost("/upload", CorpusPage.UploadAsync).WithMetadata(new DeskFormLimit(CorpusSteps.LargestFile + (64 << 10)));
        corpus.MapGet("/{id}", ArticlePage.GetAsync);
        corpus.MapPost("/{id}/withdraw", ArticlePage.WithdrawAsync);
    }

    private static void MapFaqs(RouteGroupBuilder faqs)
    {
        faqs.MapGet("", FaqListPage.GetAsync);
        faqs.MapGet("/new", FaqEditPage.NewAsync);
        faqs.MapPost("/new", FaqEditPage.CreateAsync);
        faqs.MapGet("/{id}", FaqPage.GetAsync);
        faqs.MapGet("/{id}/edit", FaqEditPage.GetAsync);
        faqs.MapPost("/{id}/edit", FaqEditPage.PostAsync);
        faqs.MapGet("/{id}/history", FaqHistoryPage.GetAsync);
        faqs.MapPost("/{id}/{step}", FaqPage.StepAsync);
    }

    /// <summary>What holds for every response under /desk: nothing is kept anywhere, and a language that was chosen stays chosen.</summary>
    private static Task BeginAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase))
        {
            NoStore.Of(context.Response);
            if (PageLanguage.Asked(context.Request) is { } language)
            {
                context.Response.Cookies.Append(PageLanguage.CookieName, language.Code(), new CookieOptions { Path = "/desk", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
            }
        }

        return next(context);
    }
}
