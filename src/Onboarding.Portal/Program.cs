using Onboarding.Portal.Platform.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPortalWeb(builder.Configuration, builder.Environment);

var app = builder.Build();
app.UsePortalWeb();
app.UseAuthorization();
app.MapPortalWeb();
app.Run();

public partial class Program;
