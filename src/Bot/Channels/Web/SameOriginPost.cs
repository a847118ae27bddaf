using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>Keeps other sites' pages, open in the same browser, from posting here; and asks for JSON, which a plain form cannot send.</summary>
internal sealed class SameOriginPost : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (RequestOrigin.IsOfAnotherSite(http.Request))
        {
            return Refusal.Of(http, StatusCodes.Status403Forbidden, "web.refused.crossSite");
        }

        return IsJson(http.Request.ContentType)
            ? await next(context)
            : Refusal.Of(http, StatusCodes.Status415UnsupportedMediaType, "web.refused.notJson");
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
}
