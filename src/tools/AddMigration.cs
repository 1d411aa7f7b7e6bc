#!/usr/bin/env dotnet
// Adds the same migration for both databases: dotnet run src/tools/AddMigration.cs AddSomething
using System.Diagnostics;

if (args is not [var name])
{
    Console.Error.WriteLine("Usage: dotnet run src/tools/AddMigration.cs NameOfTheMigration");
    return 2;
}

foreach (var provider in (string[])["Sqlite", "SqlServer"])
{
    string[] arguments = ["ef", "migrations", "add", name, "--project", "src/Onboarding.Portal", "--context", $"{provider}PortalDbContext", "--output-dir", $"Data/Migrations/{provider}"];
    using var ef = Process.Start("dotnet", arguments);
    await ef.WaitForExitAsync();
    if (ef.ExitCode != 0)
    {
        return ef.ExitCode;
    }
}

return 0;
