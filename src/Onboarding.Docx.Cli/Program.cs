using Onboarding.Docx.Cli;

return CommandLine.Run(args);
