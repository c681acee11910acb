using Yuimori.Gateway;

return await GatewayProgram.MainAsync(args);
