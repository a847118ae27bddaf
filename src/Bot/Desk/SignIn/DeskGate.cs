using Bot.Channels.Web;
using Bot.Desk.Layout;
using Bot.Roles;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary>Who may open a page: metadata of its route. Without it HR and whoever runs the bot.</summary>
internal sealed record DeskRoleNeeded(PersonRoles AnyOf);

/// <summary>Bytes a form may have: metadata of its route.</summary>
internal sealed record DeskFormLimit(int Bytes);

/// <summary>Before every page of the desk: a session that goes on, a role that holds now, and for what changes something a form of that session, sent from our own page.</summary>
internal sealed class DeskGate(DeskSessions sessions, DeskRoles roles, DeskForms forms, IOptions<WebOptions> web) : IEndpointFilter
{
    private const int LargestForm = 256 << 10;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var cancellationToken = http.RequestAborted;
        if (DeskCookie.Read(http.Request) is not { } id || await sessions.FindAsync(id, cancellationToken) is not { } session)
        {
            return SignedOutPage.Render(http);
        }

        var actor = await roles.FindAsync(session.Person, http, cancellationToken);
        if (!actor.MayOpenDesk)
        {
            await sessions.EndAllAsync(session.Person, cancellationToken);
            DeskCookie.Drop(http);
            return DeskMessage.Render(http, StatusCodes.Status403Forbidden, "noRole");
        }

        http.Features.Set(new DeskVisit(actor, id, forms.TokenOf(id), session.EndsAt));
        var metadata = http.GetEndpoint()?.Metadata;
        if (!actor.Holds(metadata?.GetMetadata<DeskRoleNeeded>()?.AnyOf ?? RoleSets.HrOrOperator))
        {
            return DeskMessage.Render(http, StatusCodes.Status403Forbidden, "otherRole");
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(context);
        }

        return await ProblemOfFormAsync(http, id, metadata?.GetMetadata<DeskFormLimit>()?.Bytes ?? LargestForm) is { } problem ? problem : await next(context);
    }

    private async Task<IResult?> ProblemOfFormAsync(HttpContext http, DeskSecret id, int limit)
    {
        if (RequestOrigin.IsOfAnotherSite(http.Request, web.Value.PublicUrl))
        {
            return DeskMessage.Render(http, StatusCodes.Status403Forbidden, "otherSite");
        }

        if (!http.Request.HasFormContentType)
        {
            return DeskMessage.Render(http, StatusCodes.Status415UnsupportedMediaType, "noForm");
        }

        if (http.Request.ContentLength > limit)
        {
            return DeskMessage.Render(http, StatusCodes.Status413PayloadTooLarge, "tooLarge");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { BufferBodyLengthLimit = limit, MultipartBodyLengthLimit = limit, ValueLengthLimit = limit }));
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return forms.Accepts(form[DeskForms.FieldName], id) ? null : DeskMessage.Render(http, StatusCodes.Status403Forbidden, "staleForm");
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return DeskMessage.Render(http, StatusCodes.Status413PayloadTooLarge, "tooLarge");
        }
    }
}
