namespace Bot.Roles;

internal static class RolesRegistration
{
    public static IServiceCollection AddRoles(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RolesOptions>()
            .BindConfiguration("Roles", binder => binder.ErrorOnUnknownConfiguration = true)
            .PostConfigure<IConfiguration>((roles, settings) =>
            {
                roles.HrEditors.FillFrom(settings.GetSection("Roles:HrEditors"));
                roles.HrApprovers.FillFrom(settings.GetSection("Roles:HrApprovers"));
                roles.Managers.FillFrom(settings.GetSection("Roles:Managers"));
                roles.Operators.FillFrom(settings.GetSection("Roles:Operators"));
            })
            .ValidateDataAnnotations();
        return services.AddSingleton<RoleDirectory>();
    }
}
