using Onboarding.Portal.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScoped<Onboarding.Portal.Platform.Authorization.CurrentUser>();
builder.Services.AddPortalDatabase(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
app.Run();

public partial class Program;
