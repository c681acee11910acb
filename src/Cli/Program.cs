using Yuimori.Cli;

return await YuimoriCommand.RunAsync(args);
