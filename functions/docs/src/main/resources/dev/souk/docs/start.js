// Addresses are relative to the page, which may lie behind a stage or a base path.
SwaggerUIBundle({
  url: new URL('docs/openapi.json', window.location.href).href,
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
});
