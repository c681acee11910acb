using Yuimori.Agent.Hosting;

return await AgentProgram.RunAsync(args, Console.Out, Console.Error, TimeProvider.System);
