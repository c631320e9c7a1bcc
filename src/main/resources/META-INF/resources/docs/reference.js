// The reference of the contract that this service runs with. Nothing is loaded from another address.
Scalar.createApiReference('#reference', {
  url: '/openapi.yaml',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  hiddenClients: true,
  showDeveloperTools: 'never',
  documentDownloadType: 'direct',
});
